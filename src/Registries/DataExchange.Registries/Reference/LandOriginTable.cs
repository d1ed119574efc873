using System.Collections.Immutable;

namespace DataExchange.Registries.Reference;

/// <summary>Origins of a right to use land [nguồn gốc sử dụng đất] under the MPLIS catalogue, 1 to 16.</summary>
public static class LandOriginTable
{
    private static readonly ImmutableArray<string> Names =
    [
        "Công nhận quyền sử dụng đất",
        "Công nhận quyền sử dụng đất như giao đất có thu tiền",
        "Công nhận quyền sử dụng đất như giao đất không thu tiền",
        "Nhà nước giao đất có thu tiền",
        "Nhà nước giao đất không thu tiền",
        "Nhà nước giao đất để quản lý",
        "Thuê đất trong khu công nghiệp",
        "Thuê đất trong khu công nghiệp trả tiền hằng năm",
        "Thuê đất trong khu công nghiệp trả tiền một lần",
        "Nhà nước cho thuê đất trả tiền hằng năm",
        "Nhà nước cho thuê đất trả tiền một lần",
        "Công nhận như giao đất có thu tiền",
        "Công nhận như giao đất không thu tiền",
        "Công nhận như thuê đất trả tiền hằng năm",
        "Công nhận như thuê đất trả tiền một lần",
        "Sở hữu căn hộ chung cư",
    ];

    /// <summary>How many origins there are; their codes run from 1 to this.</summary>
    public static int Count => Names.Length;

    /// <summary>The name of an origin; null for a code outside 1 to 16.</summary>
    public static string? Name(int code) => code >= 1 && code <= Names.Length ? Names[code - 1] : null;
}
