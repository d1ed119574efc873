using DataExchange.Registries.Documents.Exchange;

namespace DataExchange.Registries.Documents.Seeding;

/// <summary>What is decided of a generated document before its rows are made.</summary>
internal sealed record DocumentDraft
{
    /// <summary>Index, from zero, in the order of issue.</summary>
    public required int Index { get; init; }

    /// <summary>The day on which it was issued and sent.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Type, subject and what it is about.</summary>
    public required DocumentTemplate Template { get; init; }

    /// <summary>The issuer, new form.</summary>
    public required string Issuer { get; init; }

    /// <summary>The recipients, none of them twice.</summary>
    public required IReadOnlyList<string> Recipients { get; init; }

    /// <summary>The persons, parcels and organisations it is about.</summary>
    public required IReadOnlyList<(SubjectKind Kind, string Key)> Concerns { get; init; }

    /// <summary>The document it answers; null for none.</summary>
    public DocumentDraft? Answers { get; init; }
}
