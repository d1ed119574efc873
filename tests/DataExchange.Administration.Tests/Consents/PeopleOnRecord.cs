using System.Text.Json;
using DataExchange.Access.Demonstration;

namespace DataExchange.Administration.Tests.Consents;

/// <summary>What the population registry of these tests answers when it is asked who may speak for somebody.</summary>
internal static class PeopleOnRecord
{
    /// <summary>A ward of full age, whose guardian is Cúc.</summary>
    public const string Ward = "001060000011";

    /// <summary>Somebody whom the registry does not know.</summary>
    public const string Unknown = "001099999999";

    public static string Answer(string variables)
    {
        var id = JsonDocument.Parse(variables).RootElement.GetProperty("id").GetString();
        var citizen = id switch
        {
            DemonstrationPeople.An => Citizen(id, "1985-03-14"),
            DemonstrationPeople.Binh => Citizen(id, "1992-06-07"),
            DemonstrationPeople.Cuc => Citizen(id, "2004-01-02"),
            ConsentSystem.Child => Citizen(id, "2015-05-01", DemonstrationPeople.An, DemonstrationPeople.Binh),
            Ward => Citizen(id, "1960-01-01", representative: DemonstrationPeople.Cuc),
            _ => "null",
        };
        return $$"""{ "data": { "citizen": {{citizen}} } }""";
    }

    private static string Citizen(string id, string born, string? father = null, string? mother = null, string? representative = null)
        => JsonSerializer.Serialize(new
        {
            personalId = id,
            dateOfBirth = born,
            deceasedOn = (string?)null,
            father = Other(father),
            mother = Other(mother),
            representative = Other(representative),
        });

    private static object? Other(string? id) => id is null ? null : new { personalId = id };
}
