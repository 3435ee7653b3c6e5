package ca.jechemine.contact.persistence;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Everything of a message that tells who somebody is or what they wrote: one JSON document, sealed
/// as a whole before it is stored.
@Json
record Details(
    String senderName,
    String senderEmail,
    @Nullable String senderPhone,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String recipientEmail,
    @Nullable String recipientName,
    @Nullable String subject,
    String message,
    @Nullable String htmlBody,
    Map<String, String> metadata,
    @Nullable String response,
    @Nullable String adminNotes,
    @Nullable String emailMessageId,
    @Nullable String emailInReplyTo,
    @Nullable String emailReferences,
    @Nullable List<String> emailReplies) {}
