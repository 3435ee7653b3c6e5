package ca.jechemine.documents.domain;

class InMemoryFilesTest extends FilesContract {

  private final InMemoryDocuments documents = new InMemoryDocuments();
  private final InMemoryRelations relations = new InMemoryRelations();
  private final InMemoryFiles files = new InMemoryFiles(documents, relations);

  @Override
  protected Files files() {
    return files;
  }

  @Override
  protected Documents documents() {
    return documents;
  }

  @Override
  protected Relations relations() {
    return relations;
  }

  @Override
  protected int told() {
    return files.told().size();
  }
}
