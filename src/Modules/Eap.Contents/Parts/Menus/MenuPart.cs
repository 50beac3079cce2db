using Eap.Contents.Model;

namespace Eap.Contents.Parts.Menus;

/// <summary>Marks a menu; holds nothing.</summary>
public sealed class MenuPart : ContentPart
{
    /// <summary>Name of the type.</summary>
    public const string ContentType = "Menu";
}
