using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Scalars;
using DataExchange.Registries.Values;

namespace DataExchange.Registries.Scalars;

/// <summary>Binds the scalars that the registries' schemas share. Bind just those that the schema declares.</summary>
public static class RegistryScalars
{
    private const string DateTimeFormat = "yyyy-MM-dd'T'HH:mm:ssK";

    private delegate bool Reader<T>(string? text, out T value, [NotNullWhen(false)] out string? reason);

    /// <summary><c>Date</c>: a <see cref="DateOnly"/>, written 2026-11-21.</summary>
    public static ServerSchemaBuilder DateScalar(this ServerSchemaBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Scalar<DateOnly>(
            "Date",
            input => input.Kind == ScalarInputKind.String
                && DateOnly.TryParseExact(input.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : ScalarParse<DateOnly>.Invalid("expected a date as YYYY-MM-DD"),
            day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "a date as YYYY-MM-DD");
    }

    /// <summary><c>DateTime</c>: a <see cref="DateTimeOffset"/>, written 2026-11-21T08:30:00+07:00.</summary>
    public static ServerSchemaBuilder DateTimeScalar(this ServerSchemaBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Scalar<DateTimeOffset>(
            "DateTime",
            input => input.Kind == ScalarInputKind.String
                && DateTimeOffset.TryParse(input.Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
                ? time
                : ScalarParse<DateTimeOffset>.Invalid("expected a time as YYYY-MM-DDThh:mm:ss with an offset"),
            time => time.ToString(DateTimeFormat, CultureInfo.InvariantCulture),
            "a time as YYYY-MM-DDThh:mm:ss with an offset");
    }

    /// <summary><c>Decimal</c>: a <see cref="decimal"/>, written as a JSON number.</summary>
    public static ServerSchemaBuilder DecimalScalar(this ServerSchemaBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Scalar<decimal>(
            "Decimal",
            input => input is { Kind: ScalarInputKind.Number or ScalarInputKind.String, Text.Length: <= 40 }
                && decimal.TryParse(input.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? number
                : ScalarParse<decimal>.Invalid("expected a decimal number of at most 28 digits"),
            number => number,
            "a decimal number");
    }

    /// <summary><c>PersonalId</c>: a <see cref="PersonalId"/>.</summary>
    public static ServerSchemaBuilder PersonalIdScalar(this ServerSchemaBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Scalar<PersonalId>(
            "PersonalId", input => Read<PersonalId>(input, PersonalId.TryParse), id => id.Text, "a personal id of twelve digits");
    }

    /// <summary><c>TaxCode</c>: a <see cref="TaxCode"/>.</summary>
    public static ServerSchemaBuilder TaxCodeScalar(this ServerSchemaBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Scalar<TaxCode>(
            "TaxCode", input => Read<TaxCode>(input, TaxCode.TryParse), code => code.Text, "a tax code of ten digits, or thirteen for a branch");
    }

    /// <summary><c>AgencyCode</c>: an <see cref="AgencyCode"/>, read in both forms and written in the new one.</summary>
    public static ServerSchemaBuilder AgencyCodeScalar(this ServerSchemaBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Scalar<AgencyCode>(
            "AgencyCode", input => Read<AgencyCode>(input, AgencyCode.TryParse), code => code.Text, "an agency code such as G12.18");
    }

    private static ScalarParse<T> Read<T>(ScalarInput input, Reader<T> reader)
        where T : notnull
    {
        string? reason = "it is a string";
        return input.Kind == ScalarInputKind.String && reader(input.Text, out var value, out reason)
            ? value
            : ScalarParse<T>.Invalid(reason ?? "it is a string");
    }
}
