using System.Buffers.Text;
using System.Text;
using DataExchange.GraphQL.Server.Resolving;

namespace DataExchange.Administration.Paging;

/// <summary>Opaque places in lists: keys that the caller has seen anyway, so that nothing has to be sealed.</summary>
internal static class Cursors
{
    private const int MaxLength = 65_536;

    /// <summary>The cursor of a key.</summary>
    public static string Of(string key) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(key));

    /// <summary>The key of a cursor.</summary>
    /// <exception cref="FieldException">CURSOR_INVALID: it is none that was given.</exception>
    public static string Read(string cursor) =>
        cursor.Length <= MaxLength && Base64Url.IsValid(cursor)
            ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor))
            : throw new FieldException(new FieldError("`after` is not a cursor of this list.", "CURSOR_INVALID"));
}
