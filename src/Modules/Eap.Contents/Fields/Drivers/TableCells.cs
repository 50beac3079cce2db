using Eap.Contents.Fields.Formats;
using Eap.Platform.Text;

namespace Eap.Contents.Fields.Drivers;

/// <summary>The cells of a table to fill in: tidied and checked.</summary>
internal static class TableCells
{
    private const int MostLetters = 200;
    private const string Yes = "true";

    /// <summary>One way to write what was typed; what cannot be read stays as typed, so that nothing is lost and checking says so.</summary>
    public static string Tidy(TableColumn column, string typed)
    {
        var text = PlainInput.Clean(typed).Value;
        return column.Kind switch
        {
            TableColumnKind.Number when TypedNumber.TryRead(text, out var number) => TypedNumber.Write(number),
            TableColumnKind.Date when TypedDay.TryRead(text, out var day) => TypedDay.Write(day),
            TableColumnKind.YesNo => text == Yes ? Yes : "",
            _ => text,
        };
    }

    /// <summary>What is wrong with a cell that holds something; null when nothing is.</summary>
    public static string? Problem(TableColumn column, string text)
    {
        var line = PlainInput.Clean(text);
        return column.Kind switch
        {
            _ when line.Length > MostLetters => $"最多 {MostLetters} 个字，现在是 {line.Length} 个。",
            TableColumnKind.Number => TypedNumber.TryRead(text, out var number) ? TypedNumber.Problems(number, column.Scale, column.Minimum, column.Maximum).FirstOrDefault() : "请填写数字，例如 50。",
            TableColumnKind.Date => TypedDay.TryRead(text, out _) ? null : TypedDay.Message,
            TableColumnKind.Choice => column.Options.Any(option => Value(option) == text) ? null : "请从列表中选择。",
            TableColumnKind.YesNo => text == Yes ? null : "请打勾或不打勾。",
            _ => null,
        };
    }

    private static string Value(ListOption option) => option.Value ?? option.Name ?? "";
}
