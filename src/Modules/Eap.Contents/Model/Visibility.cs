namespace Eap.Contents.Model;

/// <summary>Who may read items of a type.</summary>
public enum Visibility
{
    /// <summary>A grant with the type's permission at the item's organisation or above it. What nobody declared otherwise.</summary>
    Private,

    /// <summary>Any account that holds a grant.</summary>
    Internal,

    /// <summary>Anybody, once published.</summary>
    Public,
}
