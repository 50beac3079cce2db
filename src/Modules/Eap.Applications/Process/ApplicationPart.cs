using Eap.Contents.Model;

namespace Eap.Applications.Process;

/// <summary>Attached to a type, it makes the type a form of this module. What it holds travels with the item; where the application stands is in <see cref="ApplicationRecord"/>.</summary>
public sealed class ApplicationPart : ContentPart
{
    /// <summary>The cycle it counts in; until it is filed, the one of the day it was begun.</summary>
    public string Cycle { get; set; } = "";

    /// <summary>How it came in.</summary>
    public ApplicationChannel Channel { get; set; }

    /// <summary>The unit's officer, or whoever filed for it.</summary>
    public string FiledByName { get; set; } = "";
}
