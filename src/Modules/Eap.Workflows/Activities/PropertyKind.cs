namespace Eap.Workflows.Activities;

/// <summary>How a property of an activity is edited.</summary>
public enum PropertyKind
{
    /// <summary>One line.</summary>
    Text,

    /// <summary>Several lines.</summary>
    LongText,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>One of the choices.</summary>
    Choice,

    /// <summary>One text per line, stored as a list.</summary>
    List,

    /// <summary>A condition or value, stored as <c>{"Expression": "…"}</c>.</summary>
    Expression,

    /// <summary>Names of content types, stored as a list.</summary>
    ContentTypes,

    /// <summary>The name of a permission.</summary>
    Permission,

    /// <summary>Name and label per line (<c>Passed 通过</c>), stored as a list of objects.</summary>
    Outcomes,

    /// <summary>Ids of other activities of the same type, stored as a list.</summary>
    Activities,
}
