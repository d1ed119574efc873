using System.Collections.Frozen;
using System.Collections.Immutable;
using DataExchange.Federation.Composition.Diagnostics;

namespace DataExchange.Federation.Composition.Satisfiability;

/// <summary>
/// The errors that change nothing of who resolves what: beside them it is still worth telling what cannot be reached. Beside any other, unreachable fields may only
/// follow from it.
/// </summary>
internal static class ReachKeepingCodes
{
    private static readonly FrozenSet<string> Codes = new[]
    {
        CompositionCodes.AuthRequirementsAppliedOnInterface,
        CompositionCodes.CostAppliedToInterfaceField,
        CompositionCodes.DirectiveCompositionError,
        CompositionCodes.DxRevealsUnknown,
        CompositionCodes.DxSubjectUnknown,
        CompositionCodes.DxUnclassified,
        CompositionCodes.FieldArgumentDefaultMismatch,
        CompositionCodes.InputFieldDefaultMismatch,
        CompositionCodes.InvalidFieldSharing,
        CompositionCodes.InvalidShareableUsage,
        CompositionCodes.LinkImportNameMismatch,
        CompositionCodes.ListSizeAppliedToNonList,
        CompositionCodes.ListSizeInvalidAssumedSize,
        CompositionCodes.ListSizeInvalidSizedField,
        CompositionCodes.ListSizeInvalidSlicingArgument,
        CompositionCodes.MergedDirectiveApplicationOnExternal,
        CompositionCodes.MissingTransitiveAuthRequirements,
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool Cover(ImmutableArray<CompositionDiagnostic> errors) => errors.All(e => Codes.Contains(e.Code));
}
