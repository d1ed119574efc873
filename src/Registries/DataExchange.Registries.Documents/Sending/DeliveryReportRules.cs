using DataExchange.Registries.Documents.Exchange;

namespace DataExchange.Registries.Documents.Sending;

/// <summary>What a recipient's report must fulfil.</summary>
internal static class DeliveryReportRules
{
    /// <summary>The rule that the input alone breaks; null where it breaks none, and then <paramref name="next"/> is the state reported.</summary>
    public static MutationError? Check(UpdateDeliveryStatusInput input, out DeliveryState next)
    {
        if (!DeliveryStates.TryOfCode(input.Status, out next))
        {
            return new(MutationErrorCode.UnknownStatus, "Expected one of `01`, `02`, `03`, `04`, `05`, `06`, `15`, `16`.", "status");
        }

        if (next == DeliveryState.RecallRequested)
        {
            return new(MutationErrorCode.StatusNotReachable, "`13` is asked for by the sender, through `recallDocument`.", "status");
        }

        if (next is DeliveryState.Refused or DeliveryState.RecallRefused && string.IsNullOrWhiteSpace(input.Description))
        {
            return new(MutationErrorCode.ReasonRequired, "A refusal needs a reason.", "description");
        }

        return TooLong(input.Description, "description") ?? TooLong(input.Department, "department");
    }

    /// <summary>The error of a status that cannot follow the present one; null where it can.</summary>
    public static MutationError? CheckStep(DeliveryState present, DeliveryState beforeRecall, DeliveryState next)
    {
        var possible = DeliveryStateMachine.After(present, beforeRecall);
        return possible.Contains(next)
            ? null
            : new(MutationErrorCode.StatusNotReachable, $"{Quote(next)} cannot follow {Quote(present)}; expected {Expected(possible)}.", "status");
    }

    private static string Expected(IReadOnlyList<DeliveryState> possible) =>
        possible.Count == 0 ? "no further status" : string.Join(" or ", possible.Select(Quote));

    private static string Quote(DeliveryState state) => DeliveryStates.CodeOf(state) is { } code ? $"`{code}`" : "the sending";

    private static MutationError? TooLong(string? text, string field) =>
        text is { Length: > SendDocumentRules.MaxSubjectLength }
            ? new(MutationErrorCode.TextInvalid, $"Expected at most {SendDocumentRules.MaxSubjectLength} characters.", field)
            : null;
}
