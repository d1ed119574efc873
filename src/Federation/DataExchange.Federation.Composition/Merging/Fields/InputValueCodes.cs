using DataExchange.Federation.Composition.Diagnostics;

namespace DataExchange.Federation.Composition.Merging.Fields;

/// <summary>The codes under which arguments and input fields report the same problems.</summary>
internal sealed record InputValueCodes(string RequiredMissing, string OptionalMissing, string TypeMismatch, string DefaultMismatch)
{
    public static InputValueCodes Arguments { get; } = new(
        CompositionCodes.RequiredArgumentMissingInSomeSubgraph,
        CompositionCodes.InconsistentArgumentPresence,
        CompositionCodes.FieldArgumentTypeMismatch,
        CompositionCodes.FieldArgumentDefaultMismatch);

    public static InputValueCodes InputFields { get; } = new(
        CompositionCodes.RequiredInputFieldMissingInSomeSubgraph,
        CompositionCodes.InconsistentInputObjectField,
        CompositionCodes.FieldTypeMismatch,
        CompositionCodes.InputFieldDefaultMismatch);
}
