using System.ComponentModel.DataAnnotations.Schema;
using DataExchange.Registries.Documents.Exchange;

namespace DataExchange.Registries.Documents.Data;

/// <summary>A document is about a person, a parcel or an organisation.</summary>
internal sealed class ConcernRow
{
    /// <summary>The document.</summary>
    public long Position { get; set; }

    /// <summary>The place among what the document is about, from zero.</summary>
    public int Ordinal { get; set; }

    /// <summary>The number of <see cref="Kind"/>, which is what is stored.</summary>
    public int KindCode { get; set; }

    /// <summary>What kind of thing.</summary>
    [NotMapped]
    public SubjectKind Kind
    {
        get => (SubjectKind)KindCode;
        set => KindCode = (int)value;
    }

    /// <summary>Its key in the registry that owns it.</summary>
    public string Key { get; set; } = "";

    /// <summary>The number of the document's type, repeated here so that a list of one type needs one table.</summary>
    public int TypeCode { get; set; }
}
