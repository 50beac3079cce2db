namespace Eap.Contents.Forms;

/// <summary>How <see cref="ShowWhen"/> looks at an answer.</summary>
public enum ShowOperator
{
    /// <summary>The answer is the first value, and nothing else.</summary>
    Equals,

    /// <summary>An answer is among the values.</summary>
    OneOf,

    /// <summary>There is an answer; no counts as none.</summary>
    NotEmpty,

    /// <summary>All values are among the answers.</summary>
    Contains,
}
