using DataExchange.Access.Consents;

namespace DataExchange.Access.ConsentTexts;

/// <summary>The same text in both languages.</summary>
/// <param name="Vi">In Vietnamese.</param>
/// <param name="En">In English.</param>
public sealed record ConsentTextPair(ConsentText Vi, ConsentText En)
{
    /// <summary>The hashes of the two.</summary>
    public ConsentTextHashes Hashes => new(Vi.Hash, En.Hash);
}
