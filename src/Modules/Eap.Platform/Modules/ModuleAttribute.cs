namespace Eap.Platform.Modules;

/// <summary>Marks an assembly as a module; stands in the module's <c>Manifest.cs</c>. The module's id is the assembly name.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public class ModuleAttribute : Attribute
{
    /// <summary>A short name for people.</summary>
    public required string Name { get; init; }

    /// <summary>What the module brings, in a sentence.</summary>
    public string Description { get; init; } = "";

    /// <summary>The group the module is listed under.</summary>
    public string Category { get; init; } = "";

    /// <summary>Ids of modules that start before this one, beyond its project references.</summary>
    public string[] Dependencies { get; init; } = [];

    /// <summary>The module's version, for people and for exports.</summary>
    public string Version { get; init; } = "0.1.0";
}
