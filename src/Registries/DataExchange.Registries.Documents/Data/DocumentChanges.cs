using System.Collections.Immutable;
using DataExchange.Registries.Announcements;
using DataExchange.Registries.Documents.Sending;

namespace DataExchange.Registries.Documents.Data;

/// <summary>What mutations change that others may keep: the document, which also stands in lists and searches, and the agencies whose documents are counted.</summary>
internal sealed class DocumentChanges(ChangeAnnouncer announcer)
{
    private const string Document = "Document";
    private const string Agency = "Agency";

    /// <summary>The types of what is changed.</summary>
    public static ImmutableArray<string> Types { get; } = [Document, Agency];

    /// <summary>The outcome of a mutation, announced. One that failed may have been committed all the same: then whatever it could have changed is.</summary>
    public async Task<TOutcome> AfterAsync<TOutcome>(Task<TOutcome> mutation, Action<TOutcome> announce)
    {
        var isKnown = false;
        try
        {
            var outcome = await mutation;
            isKnown = true;
            announce(outcome);
            return outcome;
        }
        finally
        {
            if (!isKnown)
            {
                announcer.Announce([.. Types.Select(EntityChange.OfType)]);
            }
        }
    }

    /// <summary>A document was sent, or was not.</summary>
    public void Announce(SendOutcome outcome, SendDocumentInput input)
    {
        if (outcome.Document is { } document)
        {
            Announce(document.DocumentId, [input.Issuer, .. input.Recipients]);
        }
    }

    /// <summary>A recipient reported. A report that changed nothing is announced too: nobody need tell the two apart.</summary>
    public void Announce(ReportOutcome outcome, UpdateDeliveryStatusInput input)
    {
        if (outcome.Delivery is { } delivery)
        {
            Announce(input.DocumentId, [delivery.AgencyCode]);
        }
    }

    /// <summary>A document was asked back, of some or of nobody.</summary>
    public void Announce(RecallOutcome outcome)
    {
        if (outcome is { Document: { } document, Asked.Count: > 0 })
        {
            Announce(document.DocumentId, [.. outcome.Asked.Select(d => d.AgencyCode)]);
        }
    }

    private void Announce(string document, IEnumerable<string> agencies) =>
        announcer.Announce([EntityChange.Of(Document, "documentId", document), .. agencies.Select(code => EntityChange.Of(Agency, "code", code))]);
}
