"""Puts every template through the SAM translator, as a deployment would, and fails on the first that it refuses."""

import json
import logging
import os
import sys
from pathlib import Path

os.environ["AWS_DEFAULT_REGION"] = "ca-central-1"

from samtranslator.parser.parser import Parser
from samtranslator.public.exceptions import InvalidDocumentException
from samtranslator.translator.translator import Translator
from samtranslator.yaml_helper import yaml_parse

# The translator times itself and complains that nobody collects it.
logging.getLogger("samtranslator.metrics.metrics").setLevel(logging.ERROR)

# CloudFormation refuses a stack with more than 500; room is left for the next endpoints.
MOST_RESOURCES = 450


# What SAM itself attaches to the roles of functions; IAM is not asked.
MANAGED_POLICIES = {
    name: f"arn:aws:iam::aws:policy/{path}{name}"
    for path, name in [
        ("service-role/", "AWSLambdaBasicExecutionRole"),
        ("service-role/", "AWSLambdaDynamoDBExecutionRole"),
        ("service-role/", "AWSLambdaSQSQueueExecutionRole"),
        ("", "AWSXRayDaemonWriteAccess"),
    ]
}


def deployable(template):
    """The template as `sam deploy` hands it over: artifacts of this folder are in a bucket by then."""
    for resource in template["Resources"].values():
        properties = resource.get("Properties", {})
        if resource["Type"] == "AWS::Serverless::Function" and "CodeUri" in properties:
            properties["CodeUri"] = "s3://artifacts/code.zip"
        if resource["Type"] == "AWS::Serverless::Application":
            properties["Location"] = "https://s3.amazonaws.com/artifacts/template.yaml"
    shared = template.get("Globals", {}).get("Function", {})
    if "CodeUri" in shared:
        shared["CodeUri"] = "s3://artifacts/code.zip"
    return template


def translate(path):
    template = yaml_parse(path.read_text(encoding="utf-8"))
    if "Transform" not in template:
        return template
    values = {
        name: parameter.get("Default", f"value-of-{name}") for name, parameter in template.get("Parameters", {}).items()
    }
    return Translator(MANAGED_POLICIES, Parser()).translate(deployable(template), values)


def main():
    root = Path(__file__).resolve().parent.parent
    out = root / "target" / "templates"
    paths = [root / "template.yaml", root / "edge.yaml", *sorted(root.glob("functions/*/*.yaml"))]
    failed = False
    for path in paths:
        name = path.relative_to(root)
        try:
            translated = translate(path)
        except InvalidDocumentException as refusal:
            print(f"{name}: {refusal.message}")
            for cause in refusal.causes:
                print(f"  {cause.message}")
            failed = True
            continue
        count = len(translated["Resources"])
        target = out / name.with_suffix(".json")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(json.dumps(translated, indent=2, sort_keys=True, default=str), encoding="utf-8")
        print(f"{name}: {count} resources")
        if count > MOST_RESOURCES:
            print(f"{name}: more than {MOST_RESOURCES} resources; split the domain")
            failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
