using System.Diagnostics;
using DataExchange.Access.Stores;

namespace DataExchange.Administration.Caching;

/// <summary>A purge of the history, as the schema's <c>RecordedPurge</c> has it.</summary>
internal sealed class PurgeView(RecordedChange change)
{
    private readonly RecordedPurge _purge = change.Purge ?? throw new UnreachableException("The history of purges has purges only.");

    public PurgeScope Scope => PurgeScopes.Of(_purge);

    public string? Registry => _purge.Registry;

    public string? Type => _purge.Type;

    public string? Entity => _purge.Entity;

    public string? Subject => _purge.Subject;

    public long Revision => change.Revision;

    public DateTimeOffset At => change.At;

    public string By => change.Author.By;

    public string Why => change.Author.Why;
}
