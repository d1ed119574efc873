using System.Collections.Immutable;

namespace DataExchange.Registries.Announcements;

/// <summary>
/// Takes what a registry has changed, after it is committed, and has it announced in the background, at least once to each gateway. It never fails and never
/// waits: a change does not depend on gateways. Thread-safe.
/// </summary>
/// <remarks>What waits is kept in memory. What a process that was killed had not announced is made good when it starts again: see <see cref="RegistryDefinition{TContext}.ChangedTypes"/>.</remarks>
public sealed class ChangeAnnouncer
{
    internal ChangeAnnouncer(int gateways, int limit) => Pending = [.. Enumerable.Range(0, gateways).Select(_ => new PendingChanges(limit))];

    /// <summary>Tells nobody.</summary>
    public static ChangeAnnouncer None { get; } = new(0, 0);

    /// <summary>What each gateway has not taken yet.</summary>
    internal ImmutableArray<PendingChanges> Pending { get; }

    /// <summary>Has changes announced.</summary>
    public void Announce(params ReadOnlySpan<EntityChange> changes)
    {
        foreach (var pending in Pending)
        {
            pending.Add(changes);
        }
    }
}
