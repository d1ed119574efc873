namespace DataExchange.GraphQL.Validation.Overlap;

/// <summary>A field where merging met it: below one of the fields that were merged to get there.</summary>
/// <param name="Field">The field.</param>
/// <param name="Outer">The occurrence whose selection yielded this one, or null at the root.</param>
internal sealed record FieldOccurrence(SelectedField Field, FieldOccurrence? Outer);
