using DataExchange.GraphQL.Response;

namespace DataExchange.Cli.Reporting;

/// <summary>Diagnostics as lines for people: file, line, column, sentence.</summary>
internal static class Diagnostics
{
    public static IEnumerable<string> Lines(IEnumerable<GraphQLError> errors) => errors.Select(Line);

    private static string Line(GraphQLError error)
    {
        var code = error.Code is null ? string.Empty : $"{error.Code}: ";
        return error.Locations is [{ Source: { } source, Position: { } position }, ..]
            ? $"{source.Name}:{position.Line}:{position.Column}: {code}{error.Message}"
            : $"{code}{error.Message}";
    }
}
