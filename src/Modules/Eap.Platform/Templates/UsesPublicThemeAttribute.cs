namespace Eap.Platform.Templates;

/// <summary>An endpoint below <c>/admin</c> whose page wears the public theme: a preview of what readers will see.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class UsesPublicThemeAttribute : Attribute;
