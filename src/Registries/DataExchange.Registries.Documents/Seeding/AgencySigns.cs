using System.Collections.Frozen;
using DataExchange.Registries.Documents.Exchange;

namespace DataExchange.Registries.Documents.Seeding;

/// <summary>The letters by which agencies sign their documents.</summary>
internal static class AgencySigns
{
    private static readonly FrozenDictionary<string, string> ByCode = new Dictionary<string, string>
    {
        ["G01"] = "BCA", ["G02"] = "BCT", ["G03"] = "BGDĐT", ["G04"] = "BGTVT", ["G05"] = "BKHĐT", ["G06"] = "BKHCN",
        ["G07"] = "BLĐTBXH", ["G08"] = "BNG", ["G09"] = "BNV", ["G10"] = "BNNMT", ["G11"] = "BQP", ["G12"] = "BTC",
        ["G12.02"] = "NSNN", ["G12.12"] = "KBNN", ["G12.18"] = "CT", ["G12.22"] = "UBCK", ["G12.34"] = "CHQ",
        ["G13"] = "BTNMT", ["G14"] = "BTTTT", ["G15"] = "BTP", ["G16"] = "BVHTTDL", ["G17"] = "BXD", ["G18"] = "BYT",
        ["G19"] = "NHNN", ["G20"] = "TTCP", ["G21"] = "BDTTG", ["G22"] = "VPCP", ["G24"] = "BHXH", ["G27"] = "TNVN",
        ["G28"] = "THVN", ["G30"] = "TTX", ["G34"] = "UBGSTC", ["G36"] = "UBQLV",
    }.ToFrozenDictionary();

    /// <summary>The sign of a document: `QĐ-BNV`; of a type without abbreviation, agency and drafting unit: `BTC-VP`.</summary>
    public static string NotationOf(DocumentType type, string issuerCode)
    {
        var agency = ByCode.GetValueOrDefault(issuerCode, "UBND");

        // CT is the tax department and also the abbreviation of a directive: its official letters name it in full.
        return DocumentTypes.AbbreviationOf(type) is { } abbreviation ? $"{abbreviation}-{agency}"
            : agency == "CT" ? "CTHUE-NV"
            : $"{agency}-VP";
    }
}
