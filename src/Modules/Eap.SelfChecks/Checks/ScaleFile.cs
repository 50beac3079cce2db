using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Eap.Platform.Data;
using Eap.SelfChecks.Rules;

namespace Eap.SelfChecks.Checks;

/// <summary>A file with a scale: JSON, described in <c>docs/scale-files.md</c>. What cannot be read is said in words.</summary>
public sealed record ScaleFile
{
    /// <summary>Largest file in bytes.</summary>
    public const int MostBytes = 64 * 1024;

    // A misspelt member would be a cut-off that silently is not there.
    private static readonly JsonSerializerOptions s_strict = new(JOptions.Default)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true, NumberHandling = JsonNumberHandling.Strict, AllowDuplicateProperties = false,
    };

    private ScaleFile()
    {
    }

    /// <summary>What it holds; null when it cannot be read.</summary>
    public Scale? Scale { get; private init; }

    /// <summary>Why it cannot be read.</summary>
    public IReadOnlyList<string> Problems { get; private init; } = [];

    /// <summary>SHA-256 of its bytes, in hexadecimal.</summary>
    public string Hash { get; private init; } = "";

    /// <summary>Reads a file.</summary>
    public static ScaleFile Read(byte[] bytes)
    {
        if (bytes.Length == 0) return Refused("请选择一个 .json 文件；空文件不行。");
        if (bytes.Length > MostBytes) return Refused($"文件超过 {MostBytes / 1024} KB。一份量表用不了这么大，请核对。");
        try
        {
            var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
            var scale = JsonSerializer.Deserialize<Scale>(text, s_strict);
            if (scale is null || HasHoles(scale)) return Refused("题目、选项、结果里有空着的一项（null），请补上或者删掉。");
            return new ScaleFile { Scale = scale, Hash = Convert.ToHexStringLower(SHA256.HashData(bytes)) };
        }
        catch (DecoderFallbackException)
        {
            return Refused("文件不是 UTF-8 编码，请另存为 UTF-8 再导入。");
        }
        catch (JsonException problem)
        {
            return Refused($"第 {(problem.LineNumber ?? 0) + 1} 行读不懂{(problem.Path is { Length: > 2 } path ? $"（{path[2..]}）" : "")}：不是规定的格式，或者写了这里不认识的项。");
        }
    }

    // The serializer checks members, not what stands in lists.
    private static bool HasHoles(Scale scale) =>
        scale.Items.Any(item => item is null || item.Choices.Any(choice => choice is null)) || scale.Choices.Any(choice => choice is null)
        || scale.Bands.Any(band => band is null || band.NextSteps.Any(step => step is null)) || scale.Areas.Any(area => area is null || area.NextSteps.Any(step => step is null));

    private static ScaleFile Refused(string problem) => new() { Problems = [problem] };
}
