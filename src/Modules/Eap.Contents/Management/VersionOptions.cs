namespace Eap.Contents.Management;

/// <summary>Which version of an item.</summary>
public enum VersionOptions
{
    /// <summary>What readers see.</summary>
    Published,

    /// <summary>The newest.</summary>
    Latest,

    /// <summary>The newest when it is not published.</summary>
    Draft,
}
