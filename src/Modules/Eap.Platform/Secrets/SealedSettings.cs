using System.Text.Json.Nodes;

namespace Eap.Platform.Secrets;

/// <summary>Sealed values among the members of a settings section: they stay on the site they were typed at.</summary>
public static class SealedSettings
{
    /// <summary>Takes sealed members out, for an export.</summary>
    public static void Remove(JsonNode? section)
    {
        if (section is not JsonObject members) return;
        foreach (var name in members.Where(member => IsSealed(member.Value)).Select(member => member.Key).ToList()) members.Remove(name);
    }

    /// <summary>Puts the sealed members that stand now into a section that comes in; what comes sealed was sealed elsewhere and cannot be opened here.</summary>
    public static void Keep(JsonNode? stored, JsonNode? incoming)
    {
        Remove(incoming);
        if (stored is not JsonObject now || incoming is not JsonObject next) return;
        foreach (var (name, value) in now.Where(member => IsSealed(member.Value))) next[name] = value!.DeepClone();
    }

    private static bool IsSealed(JsonNode? value) => value is JsonValue text && text.TryGetValue<string>(out var content) && SecretBox.IsSealed(content);
}
