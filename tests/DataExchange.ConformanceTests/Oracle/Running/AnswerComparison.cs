using System.Text.Json.Nodes;
using DataExchange.ConformanceTests.Oracle.Serving;

namespace DataExchange.ConformanceTests.Oracle.Running;

/// <summary>Equal data, and the same nulls explained by errors. Which of several errors under one null are listed is not prescribed.</summary>
internal static class AnswerComparison
{
    public static string? Complain(Answer expected, Answer actual, bool isOrdered) =>
        !(isOrdered ? expected.Text == actual.Text : JsonNode.DeepEquals(expected.Data, actual.Data)) ? "The data differ"
        : Unexplained(expected.Data, ResponsePath.Root, expected.Errors, actual.Errors) is { } path ? $"The errors at {path} differ"
        : actual.Errors.Count > 0 && expected.Errors.Count == 0 ? $"There is an error at {actual.Errors[0]}"
        : actual.Errors.FirstOrDefault(a => !expected.Errors.Any(e => e.IsAtOrBelow(a) || a.IsAtOrBelow(e)), ResponsePath.Root) is { } stray && stray != ResponsePath.Root ? $"There is an error at {stray}"
        : null;

    private static ResponsePath? Unexplained(JsonNode? value, ResponsePath path, IReadOnlyList<ResponsePath> expected, IReadOnlyList<ResponsePath> actual)
    {
        if (expected.Count == 0)
        {
            return null;
        }

        switch (value)
        {
            case JsonObject o:
                return o.Select(m => Unexplained(m.Value, path.Then(m.Key), expected, actual)).FirstOrDefault(p => p is not null);
            case JsonArray list:
                return list.Select((v, i) => Unexplained(v, path.Then(i), expected, actual)).FirstOrDefault(p => p is not null);
            case null:
                return expected.Any(e => e.IsAtOrBelow(path)) == actual.Any(e => e.IsAtOrBelow(path)) ? null : path;
            default:
                return null;
        }
    }
}
