using DataExchange.Access.Agreements;
using DataExchange.Access.Lifecycle;
using DataExchange.Access.Snapshots;

namespace DataExchange.Access.Documents.Importing;

/// <summary>Works out what importing a document does. Drafts and new versions only: nothing is ever brought into force. Pure.</summary>
public static class ImportPlan
{
    /// <summary>The step for one document on a state.</summary>
    public static ImportStep Of(Agreement document, AccessSnapshot state)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(state);
        var latest = state.Agreements.Where(a => a.Id == document.Id).MaxBy(a => a.Version);
        return latest is null ? First(document)
            : document.Version == latest.Version ? Same(document, latest)
            : document.Version == latest.Version + 1 ? Later(document, latest)
            : Refused($"`{document.Id}` is of version {document.Version} here and of version {latest.Version} in the store; expected the document of the latest version, or of the next.");
    }

    private static ImportStep First(Agreement document) => document.Version != 1
        ? Refused($"`{document.Id}` is new and has version {document.Version}; expected version 1.")
        : document.Supersedes is not null
            ? Refused($"`{document.Id}` is new and supersedes version {document.Supersedes}; expected no `supersedes`.")
            : new ImportStep(ImportKind.New, document, ContentChanges.Between(null, document), null);

    private static ImportStep Same(Agreement document, Agreement latest)
    {
        if (AgreementContent.Hash(document) == AgreementContent.Hash(latest))
        {
            return new ImportStep(ImportKind.Unchanged, latest, [], null);
        }

        var edit = AgreementLifecycle.Edit(latest, document);
        return edit.Agreement is { } edited
            ? new ImportStep(ImportKind.Edited, edited, ContentChanges.Between(latest, edited), null)
            : Later(document with { Version = latest.Version + 1, Supersedes = latest.Version }, latest);
    }

    private static ImportStep Later(Agreement document, Agreement latest) => latest.Status is AgreementStatus.Draft or AgreementStatus.Proposed or AgreementStatus.Approved
        ? Refused($"Version {latest.Version} of `{document.Id}` has not been in force yet; expected a change of that version.")
        : new ImportStep(ImportKind.NewVersion, document, ContentChanges.Between(latest, document), null);

    private static ImportStep Refused(string problem) => new(ImportKind.Unchanged, null, [], problem);
}
