using System.Text;

namespace DataExchange.Federation.Execution.Compilation;

/// <summary>UTF-8 back to text, while a plan is compiled.</summary>
internal static class TextExtensions
{
    public static string AsText(this byte[] utf8) => Encoding.UTF8.GetString(utf8);
}
