#pragma once

#include <string_view>

// Radicals stand in PDF files where the kanji should that has the same shape: text copied from
// there looks right, but cannot be searched.
namespace fujiplan {

// The ideographs of U+2F00 and following, by their order. Source: the compatibility mappings of
// Unicode; forms that Japanese does not use (戶, 靑, 黑) are replaced by those it does.
inline constexpr std::u32string_view kOfKangxiRadicals =
    U"一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀"
    U"寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戸手支攴文斗斤方无日曰月木欠止歹殳毋"
    U"比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸"
    U"缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛"
    U"辰辵邑酉釆里金長門阜隶隹雨青非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麦麻"
    U"黄黍黒黹黽鼎鼓鼠鼻斉歯龍亀龠";
static_assert(kOfKangxiRadicals.size() == 0x2FD5 - 0x2F00 + 1);

// Those of U+2E80 and following; `-` where there is none. Source: EquivalentUnifiedIdeograph.txt of
// Unicode, with the Japanese form of simplified ones (长, 门).
inline constexpr std::u32string_view kOfOtherRadicals =
    U"-厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵-旡日月歺母民氵氺灬爫爫丬牛"
    U"犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西見角𧢲讠貝𧾷車辶辶辶邑"
    U"钅長镸長門𨸏阝雨青韋頁風飛食𩙿飠饣𩠐馬骨鬼魚鳥鹵麦黄黽斉斉歯歯竜龍亀亀亀";
static_assert(kOfOtherRadicals.size() == 0x2EF3 - 0x2E80 + 1);

// The ideograph that a radical looks like; 0 for characters that are no radical.
constexpr char32_t ideograph_of_radical(char32_t c) {
  if (c >= 0x2F00 && c <= 0x2FD5) return kOfKangxiRadicals[c - 0x2F00];
  if (c < 0x2E80 || c > 0x2EF3) return 0;
  char32_t ideograph = kOfOtherRadicals[c - 0x2E80];
  return ideograph == U'-' ? 0 : ideograph;
}
static_assert(ideograph_of_radical(0x2FBC) == U'高' && ideograph_of_radical(0x2EA0) == U'民');

}  // namespace fujiplan
