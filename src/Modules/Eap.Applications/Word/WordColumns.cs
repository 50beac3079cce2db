using Eap.Contents.Editing;
using Eap.Contents.Fields;

namespace Eap.Applications.Word;

/// <summary>What may be chosen in the cells of a table's column.</summary>
internal static class WordColumns
{
    /// <summary>The choices; empty for a column that is written in.</summary>
    public static IReadOnlyList<FieldOption> Options(TableColumn column) => column.Kind switch
    {
        TableColumnKind.YesNo => [new FieldOption("true", "是")],
        TableColumnKind.Choice => [.. column.Options.Select(option => new FieldOption(option.Value ?? option.Name ?? "", option.Name ?? option.Value ?? ""))],
        _ => [],
    };
}
