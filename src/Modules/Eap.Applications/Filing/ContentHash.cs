using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Eap.Applications.Filing;

/// <summary>SHA-256 over what was handed in: the parts as JSON with sorted names and without white space. The files stand in it with their own hashes. The same content has the same hash, whatever order it was stored in.</summary>
public static class ContentHash
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A salt for somebody's content: without it an answer with few possible values is found by trying them.</summary>
    public static string NewSalt() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>The hash, 64 hexadecimal digits.</summary>
    /// <param name="parts">The content.</param>
    /// <param name="salt">Mixed in; null: nothing.</param>
    public static string Of(JsonObject parts, string? salt = null)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Plain)) Write(writer, parts);
        var content = buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
        return Convert.ToHexStringLower(salt is null ? SHA256.HashData(content) : HMACSHA256.HashData(Encoding.ASCII.GetBytes(salt), content));
    }

    private static void Write(Utf8JsonWriter writer, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject json:
                writer.WriteStartObject();
                foreach (var (name, value) in json.OrderBy(member => member.Key, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(name);
                    Write(writer, value);
                }

                writer.WriteEndObject();
                break;
            case JsonArray list:
                writer.WriteStartArray();
                foreach (var value in list) Write(writer, value);
                writer.WriteEndArray();
                break;
            case null:
                writer.WriteNullValue();
                break;
            default:
                node.WriteTo(writer);
                break;
        }
    }
}
