using System.Collections.Immutable;
using DataExchange.Access.Consents;
using DataExchange.Access.Demonstration;
using DataExchange.Access.Stores;
using DataExchange.Access.Subjects;
using DataExchange.Cli.Reporting;

namespace DataExchange.Cli.Gateways;

/// <summary>Puts the demonstration's consents into the store, step by step as people gave them. What is there stays as it is: started again, it does nothing.</summary>
internal sealed class DemonstrationConsentSeeding(IAccessStore access, IConsentStore consents)
{
    private static readonly ChangeAuthor _author = new("dx", "Demonstration state.");

    public async Task SeedAsync(SubjectHash subjects, CancellationToken cancellationToken)
    {
        var state = await access.LoadAsync(cancellationToken).ConfigureAwait(false);
        if (state.Failure is { } failure)
        {
            throw CommandFailure.Environment(failure.Message);
        }

        foreach (var versions in DemonstrationConsents.Create(state.Snapshot!.Agreements, subjects))
        {
            await SeedAsync(versions, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task SeedAsync(ImmutableArray<Consent> versions, CancellationToken cancellationToken)
    {
        var known = await consents.GetAsync(versions[0].Id, cancellationToken).ConfigureAwait(false);
        if (known.Failure is { } failure)
        {
            throw CommandFailure.Environment(failure.Message);
        }

        foreach (var next in Missing(versions, known.Consents!.Value.FirstOrDefault()))
        {
            var outcome = await consents.SaveAsync([next], _author, cancellationToken).ConfigureAwait(false);
            if (outcome.Failure is { } unwritten)
            {
                throw CommandFailure.Environment(unwritten.Message);
            }

            if (!outcome.IsSaved)
            {
                // Somebody else writes it at the same time: another gateway that starts, or the person.
                return;
            }
        }
    }

    /// <summary>What comes after the stored version, as long as that is one of ours.</summary>
    private static IEnumerable<Consent> Missing(ImmutableArray<Consent> versions, Consent? stored)
        => stored is null ? versions
            : stored.Version < versions.Length && stored.Status == versions[stored.Version - 1].Status ? versions.Skip(stored.Version)
            : [];
}
