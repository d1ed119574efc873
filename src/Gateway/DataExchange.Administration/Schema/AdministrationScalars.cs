using System.Globalization;
using System.Text.Json;
using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Scalars;

namespace DataExchange.Administration.Schema;

/// <summary>The scalars of the schema.</summary>
internal static class AdministrationScalars
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFK";

    public static ServerSchemaBuilder AddTo(ServerSchemaBuilder builder) => builder
        .Scalar<DateOnly>(
            "Date",
            input => input.Kind == ScalarInputKind.String && DateOnly.TryParseExact(input.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : ScalarParse<DateOnly>.Invalid("expected a date as YYYY-MM-DD"),
            day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "a date as YYYY-MM-DD")
        .Scalar<DateTimeOffset>(
            "DateTime",
            input => input.Kind == ScalarInputKind.String && DateTimeOffset.TryParse(input.Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
                ? time
                : ScalarParse<DateTimeOffset>.Invalid("expected a time as YYYY-MM-DDThh:mm:ss with an offset"),
            time => time.ToString(TimeFormat, CultureInfo.InvariantCulture),
            "a time as YYYY-MM-DDThh:mm:ss with an offset")
        .Scalar<JsonElement>(
            "JSON",
            input => input.Kind == ScalarInputKind.Structure && input.Text.StartsWith('{')
                ? JsonDocument.Parse(input.Text).RootElement.Clone()
                : ScalarParse<JsonElement>.Invalid("expected a JSON object"),
            value => value,
            "a JSON object");
}
