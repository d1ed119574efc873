using System.Collections.Immutable;
using DataExchange.Access.Purposes;
using DataExchange.Access.Snapshots;
using DataExchange.Access.Stores;
using DataExchange.Administration.Changes;
using DataExchange.Administration.Schema;

namespace DataExchange.Administration.Purposes;

/// <summary>Changes of purposes.</summary>
internal sealed class PurposeChanges(ChangeSaver saver)
{
    /// <summary>Registers a purpose whose code is free.</summary>
    public ValueTask<Payload<Purpose>> RegisterAsync(Operation operation, CancellationToken cancellationToken)
    {
        var purpose = operation.Required<PurposeInput>("purpose").ToPurpose();
        return saver.SaveAsync(
            operation.Actor,
            operation.Reason,
            Attempted<Purpose> (state) => state.FindPurpose(purpose.Code) is null
                ? Put(purpose, "purpose")
                : Problem.At("PURPOSE_KNOWN", $"The purpose `{purpose.Code}` is registered already; expected a code that is free.", "purpose", "code"),
            cancellationToken);
    }

    /// <summary>Writes a purpose's texts anew.</summary>
    public ValueTask<Payload<Purpose>> ChangeAsync(Operation operation, CancellationToken cancellationToken)
    {
        var text = operation.Required<PurposeTextInput>("text");
        return ReplaceAsync(operation, text.Of, cancellationToken);
    }

    /// <summary>Ends a purpose.</summary>
    public ValueTask<Payload<Purpose>> RetireAsync(Operation operation, CancellationToken cancellationToken) =>
        ReplaceAsync(operation, p => p with { Status = PurposeStatus.Retired, Version = p.Version + 1 }, cancellationToken);

    private ValueTask<Payload<Purpose>> ReplaceAsync(Operation operation, Func<Purpose, Purpose> replace, CancellationToken cancellationToken)
    {
        var (code, version) = (operation.Required<string>("code"), operation.Required<int>("version"));
        return saver.SaveAsync(
            operation.Actor,
            operation.Reason,
            Attempted<Purpose> (state) => Find(state, code, version, out var problem) is { } known ? Put(replace(known), "text") : problem!,
            cancellationToken);
    }

    private static Purpose? Find(AccessSnapshot state, string code, int version, out Problem? problem)
    {
        var known = state.FindPurpose(code);
        problem = known is null ? Problem.At("PURPOSE_UNKNOWN", $"The purpose `{code}` is not registered; expected the code of a registered purpose.", "code")
            : known.Version != version ? Problem.At("CONFLICT", $"The purpose `{code}` has been changed since it was read; expected its present version, which is {known.Version}.", "version")
            : known.Status == PurposeStatus.Retired ? Problem.At("PURPOSE_STATUS", $"The purpose `{code}` is RETIRED, and stays as it was.", "code")
            : null;
        return problem is null ? known : null;
    }

    private static Attempted<Purpose> Put(Purpose purpose, string argument)
    {
        ImmutableArray<Problem> problems = [.. Texts.Problem(purpose.TitleVi, argument, "titleVi"), .. Texts.Problem(purpose.TitleEn, argument, "titleEn")];
        return problems.IsEmpty ? new Attempted<Purpose>(purpose, new AccessChange { Purposes = [purpose] }) : new Attempted<Purpose>(problems);
    }
}
