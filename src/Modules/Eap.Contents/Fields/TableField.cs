using Eap.Contents.Model;

namespace Eap.Contents.Fields;

/// <summary>A table to fill in: rows of the columns its settings name.</summary>
public sealed class TableField : ContentField
{
    /// <summary>The rows, each with the texts of its columns by their name: numbers as <c>50</c>, days as <c>2026-11-22</c>, yes as <c>true</c>; an empty cell is left out.</summary>
    public List<Dictionary<string, string>> Rows { get; set; } = [];
}
