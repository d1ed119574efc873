using DataExchange.Registries.Synthetic;

namespace DataExchange.Registries.Documents.Seeding;

/// <summary>Draws the authority and position of a signature.</summary>
internal static class Signers
{
    private static readonly (string? Competence, string Position)[] Central =
        [(null, "Bộ trưởng"), ("KT.", "Thứ trưởng"), ("TL.", "Chánh Văn phòng"), ("TL.", "Vụ trưởng"), ("TUQ.", "Phó Vụ trưởng")];

    private static readonly (string? Competence, string Position)[] Provincial =
        [("TM.", "Chủ tịch"), ("KT.", "Phó Chủ tịch"), ("TL.", "Chánh Văn phòng"), ("Q.", "Chủ tịch")];

    /// <summary>The authority, null for one's own right, and the position.</summary>
    public static (string? Competence, string Position) Draw(string issuerCode, ref SyntheticRandom random) =>
        random.Pick(issuerCode[0] == 'H' ? Provincial : Central);
}
