using System.Collections.Immutable;
using DataExchange.Access.Validation;

namespace DataExchange.Administration.Changes;

/// <summary>Why something was not done.</summary>
/// <param name="Code">A stable code in capitals.</param>
/// <param name="Message">One sentence for the person who asked.</param>
/// <param name="Path">The input that it speaks of; empty for the whole.</param>
internal sealed record Problem(string Code, string Message, ImmutableArray<string> Path)
{
    /// <summary>A problem with an input.</summary>
    public static Problem At(string code, string message, params ReadOnlySpan<string> path) => new(code, message, [.. path]);

    /// <summary>A problem that the model found: its message says where.</summary>
    public static Problem Of(AccessProblem problem) => new(problem.Code, $"{Capital(problem.Where)}: {problem.Message}", []);

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
