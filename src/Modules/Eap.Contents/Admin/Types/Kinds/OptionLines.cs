using Eap.Contents.Fields;
using Eap.Platform.Text;

namespace Eap.Contents.Admin.Types.Kinds;

/// <summary>Options as people write them: one a line.</summary>
internal static class OptionLines
{
    public const string Hint = "一行一个。改了文字就是另一个选项，已经填好的不会跟着变。";
    private const int Most = 100;

    public static string Write(IEnumerable<ListOption> options) => string.Join('\n', options.Select(option => option.Name ?? option.Value));

    /// <summary>Reads the lines; an option that was there keeps what it stores.</summary>
    public static (List<ListOption> Options, string? Problem) Read(string text, IReadOnlyList<ListOption> known)
    {
        var lines = text.Split('\n', '；', ';').Select(line => PlainInput.Clean(line).Value).Where(line => line.Length > 0).ToList();
        if (lines.FirstOrDefault(line => line.Length > 100) is { } longest) return ([], $"选项“{longest[..20]}…”太长，最多 100 个字。");
        if (lines.Count > Most) return ([], $"选项最多 {Most} 个。");
        if (lines.GroupBy(line => line).FirstOrDefault(group => group.Count() > 1) is { } twice) return ([], $"选项“{twice.Key}”写了两次。");
        return ([.. lines.Select(line => known.FirstOrDefault(option => (option.Name ?? option.Value) == line) ?? new ListOption { Name = line, Value = line })], null);
    }
}
