using System.Collections.Immutable;
using System.Diagnostics;
using DataExchange.Access.Documents.Importing;
using DataExchange.Access.Snapshots;
using DataExchange.Access.Stores;
using DataExchange.Access.Validation;
using DataExchange.Cli.Reporting;

namespace DataExchange.Cli.Agreements;

/// <summary>Imports files of agreements as one change, all or nothing. Makes drafts and new versions; brings nothing into force.</summary>
internal sealed class AgreementImport(IAccessStore store, string reason)
{
    private const int MaxTries = 5;

    /// <summary>Imports, or says what it would do.</summary>
    public async Task<ImportOutcome> RunAsync(IReadOnlyList<AgreementFile> files, bool isDryRun, CancellationToken cancellationToken)
    {
        ImmutableArray<ImportProblem> unreadable = [.. files.SelectMany(f => f.Problems.Select(p => new ImportProblem(f.Name, p.Line, p.Column, p.Message)))];
        if (!unreadable.IsEmpty)
        {
            return new ImportOutcome([], unreadable);
        }

        for (var tried = 0; tried < MaxTries; tried++)
        {
            var state = await AgreementStore.LoadAsync(store, cancellationToken).ConfigureAwait(false);
            var (outcome, change) = Plan(files, state);
            if (isDryRun || change is null)
            {
                return outcome;
            }

            switch (await store.SaveAsync(change, state.Revision, new ChangeAuthor("dx agreements import", reason), cancellationToken).ConfigureAwait(false))
            {
                case Saved:
                    return outcome;
                case SaveConflict:
                    continue;
                case SaveInvalid invalid:
                    return new ImportOutcome([], [.. invalid.Problems.Select(Of)]);
                case SaveFailed failed:
                    throw CommandFailure.Environment(failed.Failure.Message);
                default:
                    throw new UnreachableException("Saving ends in one of four outcomes.");
            }
        }

        throw CommandFailure.Environment("Others change the store at the same time again and again: run the import once more.");
    }

    private static (ImportOutcome Outcome, AccessChange? Change) Plan(IReadOnlyList<AgreementFile> files, AccessSnapshot state)
    {
        var steps = files.SelectMany(f => f.Agreements.Select(a => (File: f.Name, a.Id, Step: ImportPlan.Of(a, state)))).ToList();
        var twice = steps.GroupBy(s => s.Id, StringComparer.Ordinal).Where(g => g.Skip(1).Any())
            .Select(g => new ImportProblem(g.Last().File, null, null, $"`{g.Key}` is in more than one document; expected each agreement once."));
        ImmutableArray<ImportProblem> problems = [.. steps.Where(s => s.Step.Problem is not null).Select(s => new ImportProblem(s.File, null, null, s.Step.Problem!)), .. twice];
        if (!problems.IsEmpty)
        {
            return (new ImportOutcome([], problems), null);
        }

        var change = new AccessChange { Agreements = [.. steps.Where(s => s.Step.Kind != ImportKind.Unchanged).Select(s => s.Step.Agreement!)] };
        ImmutableArray<ImportProblem> invalid = [.. AccessValidator.NewProblems(state, change.ApplyTo(state)).Select(Of)];
        return invalid.IsEmpty
            ? (new ImportOutcome([.. steps.Select(s => s.Step)], []), change.Agreements.IsEmpty ? null : change)
            : (new ImportOutcome([], invalid), null);
    }

    private static ImportProblem Of(AccessProblem problem) => new(null, null, null, $"{problem.Where}: {problem.Message}");
}
