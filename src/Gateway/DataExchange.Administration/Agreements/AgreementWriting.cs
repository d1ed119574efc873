using DataExchange.Access.Agreements;
using DataExchange.Access.Lifecycle;
using DataExchange.Access.Snapshots;
using DataExchange.Access.Stores;
using DataExchange.Administration.Changes;
using DataExchange.Administration.Identity;
using DataExchange.Administration.Schema;

namespace DataExchange.Administration.Agreements;

/// <summary>Writes the content of agreements: first versions, edits, successors.</summary>
internal sealed class AgreementWriting(ChangeSaver saver, PresentVersions versions)
{
    /// <summary>Writes a first version down.</summary>
    public ValueTask<Payload<Agreement>> DraftAsync(Operation operation, CancellationToken cancellationToken)
    {
        var input = operation.Required<AgreementInput>("agreement");
        return saver.SaveAsync(operation.Actor, operation.Reason, state => Draft(input, operation.Actor, state), cancellationToken);
    }

    /// <summary>Puts another content in place of a version that has not been in force.</summary>
    public ValueTask<Payload<Agreement>> EditAsync(Operation operation, CancellationToken cancellationToken)
    {
        var input = operation.Required<AgreementInput>("agreement");
        return WriteAsync(operation, input, (present, state) =>
            Keep(DraftReader.Read(input, present.Version, present.Supersedes, operation.Actor, state), content => AgreementLifecycle.Edit(present, content)), cancellationToken);
    }

    /// <summary>Writes the version down that is to take another's place.</summary>
    public ValueTask<Payload<Agreement>> SupersedeAsync(Operation operation, CancellationToken cancellationToken)
    {
        var input = operation.Required<AgreementInput>("agreement");
        return WriteAsync(operation, input, (present, state) => Supersede(input, present, operation.Actor, state), cancellationToken);
    }

    private static Attempted<Agreement> Draft(AgreementInput input, Actor actor, AccessSnapshot state)
    {
        var read = DraftReader.Read(input, 1, null, actor, state);
        return read.Agreement is null ? new Attempted<Agreement>(read.Problems)
            : state.Agreements.Any(a => string.Equals(a.Id, input.Id, StringComparison.Ordinal))
                ? Problem.At("AGREEMENT_KNOWN", $"The agreement `{input.Id}` is written down already; expected another identifier, or `editAgreement` or `supersedeAgreement` for that one.", "agreement", "id")
            : Put(read.Agreement);
    }

    private static Attempted<Agreement> Supersede(AgreementInput input, Agreement present, Actor actor, AccessSnapshot state)
    {
        if (present.Status is not (AgreementStatus.Active or AgreementStatus.Suspended))
        {
            return Problem.At(
                "AGREEMENT_STATUS", $"The agreement is {Access.WireName.Of(present.Status)} and cannot be superseded; expected ACTIVE or SUSPENDED.", "version");
        }

        var last = state.Agreements.Last(a => string.Equals(a.Id, present.Id, StringComparison.Ordinal)).Version;
        return Keep(DraftReader.Read(input, last + 1, present.Version, actor, state), content => new AgreementTransition(content, []));
    }

    private ValueTask<Payload<Agreement>> WriteAsync(
        Operation operation, AgreementInput input, Func<Agreement, AccessSnapshot, Attempted<Agreement>> write, CancellationToken cancellationToken) =>
        saver.SaveAsync(
            operation.Actor,
            operation.Reason,
            async (state, waiting) =>
            {
                var (present, problem) = await versions.FindAsync(state, operation, input.Id, waiting);
                return present is null ? problem!
                    : present.ProviderAgency != input.Provider || present.ConsumerAgency != input.Consumer
                        ? Problem.At("AGREEMENT_PARTY", $"The agreement is of `{present.ProviderAgency}` and `{present.ConsumerAgency}`; expected the same parties.", "agreement")
                    : write(present, state);
            },
            cancellationToken);

    private static Attempted<Agreement> Keep(ReadDraft read, Func<Agreement, AgreementTransition> step) =>
        read.Agreement is not { } content ? new Attempted<Agreement>(read.Problems)
            : step(content) is { Agreement: { } next } ? Put(next)
            : new Attempted<Agreement>([.. step(content).Problems.Select(Problem.Of)]);

    private static Attempted<Agreement> Put(Agreement agreement) => new(agreement, new AccessChange { Agreements = [agreement] });
}
