using System.Reflection;
using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Testing.Composition;

namespace DataExchange.Federation.Composition.Tests.Cases;

/// <summary>Every code of an error has a case that tells it, or a test elsewhere, or a reason why no subgraphs can cause it.</summary>
public sealed class CodeCoverageTests
{
    private static readonly Dictionary<string, string> WithoutCase = new(StringComparer.Ordinal)
    {
        [CompositionCodes.UnsupportedLinkedFeature] = "told of supergraphs by who reads them; subgraphs may link what they like",
        [CompositionCodes.MaxValidationSubgraphPathsExceeded] = "BudgetTests",
        [CompositionCodes.DxUnclassified] = "AccessDirectiveTests",
        [CompositionCodes.DxRevealsUnknown] = "AccessDirectiveTests",
        [CompositionCodes.DxSubjectUnknown] = "AccessDirectiveTests",
        [CompositionCodes.DxAccessConflict] = "AccessDirectiveTests",
        [CompositionCodes.DxStricterClass] = "a hint",
        [CompositionCodes.InconsistentDescription] = "a hint",
        [CompositionCodes.InconsistentArgumentPresence] = "a hint",
        [CompositionCodes.InconsistentInputObjectField] = "a hint",
        [CompositionCodes.InconsistentEnumValueForInputEnum] = "a hint",
        [CompositionCodes.InconsistentDefaultValuePresence] = "a hint",
        [CompositionCodes.InconsistentNonRepeatableDirectiveArguments] = "a hint",
        [CompositionCodes.InconsistentRuntimeTypesForShareableReturn] = "a hint",
        [CompositionCodes.OverriddenFieldCanBeRemoved] = "a hint",
        [CompositionCodes.FromSubgraphDoesNotExist] = "a hint",
        [CompositionCodes.DirectiveCompositionWarn] = "a hint",
    };

    [Fact]
    public void Every_code_is_told_by_a_case_or_says_why_not()
    {
        var codes = typeof(CompositionCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!).ToHashSet(StringComparer.Ordinal);
        var told = CompositionCase.ReadFolder(Path.Combine(AppContext.BaseDirectory, "Cases")).SelectMany(c => c.Codes).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(codes.Except(told).Except(WithoutCase.Keys));
        Assert.Empty(WithoutCase.Keys.Intersect(told));
        Assert.Empty(told.Except(codes));
    }
}
