using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace DataExchange.Access.Agreements;

/// <summary>
/// The content to which approvals bind: everything the parties agree on, without status, approvals and expansion.
/// Canonical: one JSON text per content, members in fixed order, no white space, sets in ordinal order, clauses in their own order.
/// </summary>
public static class AgreementContent
{
    private const int Form = 1;

    /// <summary>The lower-case hexadecimal SHA-256 of the canonical content.</summary>
    public static string Hash(Agreement agreement) => Convert.ToHexStringLower(SHA256.HashData(Canonical(agreement)));

    /// <summary>The canonical content, UTF-8.</summary>
    public static byte[] Canonical(Agreement agreement)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("form", Form);
            WriteParties(json, agreement);
            WriteTerms(json, agreement);
            json.WriteStartArray("grants");
            foreach (var grant in agreement.Grants)
            {
                WriteGrant(json, grant);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteParties(Utf8JsonWriter json, Agreement agreement)
    {
        json.WriteString("id", agreement.Id);
        json.WriteNumber("version", agreement.Version);
        json.WriteString("provider", agreement.ProviderAgency);
        json.WriteString("consumer", agreement.ConsumerAgency);
        WriteSet(json, "clients", agreement.Clients.Select(c => c.ToString()));
        WriteSet(json, "purposes", agreement.Purposes);
    }

    private static void WriteTerms(Utf8JsonWriter json, Agreement agreement)
    {
        json.WriteStartArray("legalBasis");
        json.WriteStringValue(WireName.Of(agreement.LegalBasis.Type));
        json.WriteStringValue(agreement.LegalBasis.Instrument);
        json.WriteStringValue(agreement.LegalBasis.Article);
        json.WriteEndArray();
        json.WriteString("validity", agreement.Validity.ToString());
        WriteSet(json, "obligations", agreement.Obligations.Select(WireName.Of));
        WriteNumber(json, "supersedes", agreement.Supersedes);
        json.WriteString("reviewOn", agreement.ReviewOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        WriteNumber(json, "retentionDays", agreement.RetentionDays);
        json.WriteBoolean("onwardSharing", agreement.OnwardSharing);
        json.WriteBoolean("shownToSubject", agreement.ShownToSubject);

        // Left out where there are none: contents that were approved before there were limits keep their hash.
        if (agreement.Limits is { } limits)
        {
            json.WriteStartArray("limits");
            WriteNumber(json, limits.RequestsPerDay);
            WriteNumber(json, limits.SubjectsPerRequest);
            WriteNumber(json, limits.SubjectsPerDay);
            json.WriteEndArray();
        }
    }

    private static void WriteGrant(Utf8JsonWriter json, Grant grant)
    {
        json.WriteStartObject();
        json.WriteString("coordinate", grant.Coordinate);
        json.WriteString("article", grant.Article);
        json.WriteString("effect", WireName.Of(grant.Effect));
        json.WriteString("use", WireName.Of(grant.Use));
        json.WriteString("transform", WireName.Of(grant.Transform));
        json.WriteString("consentScope", grant.ConsentScope);
        json.WriteString("rowCondition", grant.RowCondition);
        WriteNumber(json, "cacheSeconds", grant.CacheSeconds);
        json.WriteEndObject();
    }

    private static void WriteSet(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
