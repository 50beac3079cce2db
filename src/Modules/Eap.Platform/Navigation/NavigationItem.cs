namespace Eap.Platform.Navigation;

/// <summary>One entry of a menu.</summary>
public sealed record NavigationItem(string Group, string Text, string Url, int Position, string? Permission, bool Everywhere = false);
