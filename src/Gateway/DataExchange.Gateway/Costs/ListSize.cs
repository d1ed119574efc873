using System.Collections.Immutable;

namespace DataExchange.Gateway.Costs;

/// <summary>What <c>@listSize</c> says of a field.</summary>
/// <param name="Assumed">How long a list is expected to be at most where no argument tells; null for unknown.</param>
/// <param name="SlicingArguments">The arguments that bound the length, each as the names that lead to it.</param>
/// <param name="SizedFields">The fields of the value that are the lists; empty where the field itself is one.</param>
/// <param name="NeedsOneArgument">Whether exactly one of the arguments must be given.</param>
internal sealed record ListSize(double? Assumed, ImmutableArray<ImmutableArray<string>> SlicingArguments, ImmutableArray<string> SizedFields, bool NeedsOneArgument);
