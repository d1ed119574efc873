namespace DataExchange.Registries.Documents.Data;

/// <summary>The identifier of a document in traffic (QCVN 102:2016): `000.00.00.G22,2015/09/30,7816/VPCP-TTĐT`.</summary>
internal static class DocumentIds
{
    /// <summary>Most words of one subject that a search finds it by.</summary>
    public const int MaxTerms = 64;

    /// <summary>The identifier.</summary>
    /// <param name="issuer">The code of the issuer in the form the source uses.</param>
    /// <param name="issuedOnSource">The day of issue as the source writes it, `yyyy/MM/dd`.</param>
    /// <param name="number">Number and sign.</param>
    public static string Of(string issuer, string issuedOnSource, string number) => $"{issuer},{issuedOnSource},{number}";
}
