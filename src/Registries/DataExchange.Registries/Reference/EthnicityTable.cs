using System.Collections.Immutable;

namespace DataExchange.Registries.Reference;

/// <summary>The 54 ethnic groups of Viet Nam [dân tộc] under their statistical codes, 1 (Kinh) to 54.</summary>
public static class EthnicityTable
{
    private const string Data =
        "Kinh, Tày, Thái, Hoa, Khơ-me, Mường, Nùng, HMông, Dao, Gia-rai, Ngái, Ê-đê, Ba na, Xơ-Đăng, Sán " +
        "Chay, Cơ-ho, Chăm, Sán Dìu, Hrê, Mnông, Ra-glai, Xtiêng, Bru-Vân Kiều, Thổ, Giáy, Cơ-tu, Gié Triêng, " +
        "Mạ, Khơ-mú, Co, Tà-ôi, Chơ-ro, Kháng, Xinh-mun, Hà Nhì, Chu ru, Lào, La Chí, La Ha, Phù Lá, La Hủ, " +
        "Lự, Lô Lô, Chứt, Mảng, Pà Thẻn, Cơ Lao, Cống, Bố Y, Si La, Pu Péo, Brâu, Ơ Đu, Rơ măm";

    private static readonly ImmutableArray<string> Names = [.. Data.Split(", ")];

    /// <summary>How many groups there are; their codes run from 1 to this.</summary>
    public static int Count => Names.Length;

    /// <summary>The name of a group; null for a code outside 1 to 54.</summary>
    public static string? Name(int code) => code >= 1 && code <= Names.Length ? Names[code - 1] : null;
}
