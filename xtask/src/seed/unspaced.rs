//! Company names in Chinese.

use super::dice::Dice;

const PLACES: [&str; 30] = [
    "北京", "上海", "广州", "深圳", "天津", "重庆", "成都", "杭州", "南京", "武汉", "西安", "苏州", "青岛", "大连",
    "厦门", "宁波", "长沙", "郑州", "济南", "福州", "合肥", "昆明", "南昌", "贵阳", "太原", "兰州", "海口", "无锡",
    "佛山", "珠海",
];

const CHARACTERS: [&str; 60] = [
    "安", "百", "邦", "博", "长", "晨", "诚", "川", "创", "达", "德", "东", "丰", "峰", "凤", "富", "光", "广", "海",
    "汉", "和", "恒", "宏", "华", "辉", "汇", "吉", "嘉", "建", "金", "锦", "京", "康", "乐", "丽", "联", "林", "龙",
    "隆", "美", "明", "宁", "鹏", "启", "瑞", "润", "盛", "泰", "天", "通", "万", "祥", "新", "信", "兴", "旭", "阳",
    "益", "永", "云",
];

const TRADES: [&str; 24] = [
    "科技",
    "信息技术",
    "软件",
    "网络科技",
    "电子商务",
    "国际贸易",
    "物流",
    "食品",
    "餐饮管理",
    "教育咨询",
    "文化传媒",
    "医疗器械",
    "生物科技",
    "环保工程",
    "建筑工程",
    "装饰设计",
    "机械制造",
    "化工",
    "纺织",
    "汽车服务",
    "能源",
    "农业发展",
    "旅游",
    "广告",
];

const FORMS: [&str; 5] = ["有限公司", "有限公司", "有限责任公司", "股份有限公司", "集团"];

/// Returns a name, and a matching domain label.
pub(super) fn company(dice: &mut Dice) -> (String, String) {
    let mut name = if dice.below(4) == 0 { String::new() } else { dice.one_of(&PLACES).to_owned() };
    for _ in 0..2 + dice.below(2) {
        name.push_str(dice.one_of(&CHARACTERS));
    }
    name.push_str(dice.one_of(&TRADES));
    name.push_str(dice.one_of(&FORMS));
    let letters = |dice: &mut Dice| char::from(b"bcdfghjlmnpqstwxyz"[dice.below(18)]);
    let label: String = (0..3).flat_map(|_| [letters(dice), dice.one_of(&['a', 'e', 'i', 'o', 'u'])]).collect();
    (name, label)
}
