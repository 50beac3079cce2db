namespace Eap.Platform.Modules;

/// <summary>Marks an assembly as a theme: started after all modules, its templates and views win over theirs.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ThemeAttribute : ModuleAttribute;
