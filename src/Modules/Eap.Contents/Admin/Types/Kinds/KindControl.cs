namespace Eap.Contents.Admin.Types.Kinds;

/// <summary>What a setting of a field is typed into.</summary>
public enum KindControl
{
    /// <summary>A line.</summary>
    Line,

    /// <summary>Several lines.</summary>
    Lines,

    /// <summary>A short line for a number.</summary>
    Number,

    /// <summary>A box to tick; posts "true".</summary>
    Box,

    /// <summary>One of several.</summary>
    Choice,

    /// <summary>The columns of a table.</summary>
    Columns,
}
