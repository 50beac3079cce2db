namespace Eap.Contents.Fields;

/// <summary>What the cells of a column hold.</summary>
public enum TableColumnKind
{
    /// <summary>A line of text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A day.</summary>
    Date,

    /// <summary>One of the column's options.</summary>
    Choice,

    /// <summary>Yes or no.</summary>
    YesNo,
}
