using DataExchange.Registries.Synthetic;

namespace DataExchange.Registries.Documents.Seeding;

/// <summary>What the first documents are, so that the people whom demonstrations name have some.</summary>
internal static class DemonstrationDocuments
{
    private static readonly (int Citizen, int Template, string Issuer, string[] Recipients)[] Plan =
    [
        (DemonstrationPeople.An, 0, "H26", ["G12.18", "G10"]),
        (DemonstrationPeople.An, 4, "G12.18", ["H26"]),
        (DemonstrationPeople.An, 5, "G01", ["H26", "H29", "G22"]),
        (DemonstrationPeople.Binh, 7, "H29", ["G22"]),
        (DemonstrationPeople.Cuc, 9, "H17", ["G22", "G09"]),
        (DemonstrationPeople.Deceased, 6, "G15", ["G01", "H26"]),
    ];

    /// <summary>How many there are; they take the first indexes.</summary>
    public static int Count => Plan.Length;

    /// <summary>What the document of an index below <see cref="Count"/> is.</summary>
    public static (int Citizen, DocumentTemplate Template, string Issuer, string[] Recipients) At(int index)
    {
        var (citizen, template, issuer, recipients) = Plan[index];
        return (citizen, DocumentTemplate.All[template], issuer, recipients);
    }

    /// <summary>Whether a person is one of those; nothing drawn at random is about them.</summary>
    public static bool Names(int citizen) => citizen <= DemonstrationPeople.Deceased;
}
