using DataExchange.Access.Agreements;
using DataExchange.Access.Snapshots;
using DataExchange.Access.Stores;
using DataExchange.Administration.Changes;
using DataExchange.Administration.Schema;

namespace DataExchange.Administration.Agreements;

/// <summary>Finds the version that a step is to be taken with, and whether it still is what its author has seen.</summary>
internal sealed class PresentVersions(ChangeHistory history)
{
    /// <summary>The version that the arguments <c>version</c> and, where there is one, <c>revision</c> name; or why the step cannot be taken.</summary>
    public async ValueTask<(Agreement? Agreement, Problem? Problem)> FindAsync(AccessSnapshot state, Operation operation, string id, CancellationToken cancellationToken)
    {
        var version = operation.Required<int>("version");
        if (AgreementViews.Find(state, operation.Actor, id, version) is not { } agreement)
        {
            return (null, Problem.At("AGREEMENT_UNKNOWN", $"`{operation.Actor.AgencyCode}` has no version {version} of an agreement `{id}`; expected one of its own agreements.", "id"));
        }

        if (!operation.Field.HasArgument("revision"))
        {
            return (agreement, null);
        }

        var present = (await history.RevisionsAsync(HistoryKind.Agreement, [agreement.Reference.ToString()], cancellationToken))[0];
        return present == operation.Required<int>("revision")
            ? (agreement, null)
            : (null, Problem.At("CONFLICT", $"The agreement has been changed since it was read; expected its present revision, which is {present}.", "revision"));
    }
}
