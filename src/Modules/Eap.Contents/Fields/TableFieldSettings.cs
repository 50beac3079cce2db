using Eap.Contents.Editing;

namespace Eap.Contents.Fields;

/// <summary>Settings of a table to fill in. Required means that at least one row must be there.</summary>
public sealed class TableFieldSettings : FieldSettings
{
    /// <summary>Most rows any table may have.</summary>
    public const int HardMaximum = 200;

    /// <summary>Most columns a table may have: more do not fit on paper.</summary>
    public const int MostColumns = 12;

    /// <summary>The columns, in order.</summary>
    public List<TableColumn> Columns { get; set; } = [];

    /// <summary>Rows there must be before submitting, and rows offered at first.</summary>
    public int MinRows { get; set; }

    /// <summary>Most rows; 0: 30.</summary>
    public int MaxRows { get; set; }

    /// <summary>Most rows as it counts.</summary>
    public int Most => Math.Clamp(MaxRows == 0 ? 30 : MaxRows, 1, HardMaximum);

    /// <summary>Fewest rows as it counts.</summary>
    public int Fewest => Math.Clamp(MinRows, Required ? 1 : 0, Most);
}
